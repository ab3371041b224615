def deduce(objects, clues, options):
    """Which option is true of the one order of the objects that fulfils all clues.

    clues: (object, 'place', number from the left, from 1; from the right if negative)
    or (object, 'left' or 'right', other object). options: (letter, object, number).
    """
    n = len(objects)

    def place(number):
        return number - 1 if number > 0 else n + number

    def fits(order):
        for one, what, other in clues:
            here = order.index(one)
            if what == 'place':
                if here != place(other):
                    return False
            elif (here > order.index(other)) != (what == 'right'):
                return False
        return True

    def orders(chosen, left):
        if not left:
            yield chosen
        for i in range(len(left)):
            yield from orders(chosen + [left[i]], left[:i] + left[i + 1:])

    for order in orders([], objects):
        if fits(order):
            for letter, one, number in options:
                if order[place(number)] == one:
                    return letter
    raise ValueError('no order fulfils the clues')
