def close(brackets):
    """The brackets that close a sequence."""
    pairs = {'(': ')', '[': ']', '{': '}', '<': '>'}
    missing = []
    for bracket in brackets.replace(' ', ''):
        if bracket in pairs:
            missing.append(pairs[bracket])
        elif not missing or missing.pop() != bracket:
            raise ValueError('not balanced')
    return ' '.join(reversed(missing))
