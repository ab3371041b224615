def meet(hours, people):
    """The earliest time that fits all; people: for each a list of ('HH:MM', 'HH:MM')."""
    def minutes(text):
        return 60 * int(text[:2]) + int(text[3:])

    def text(time):
        return '%02d:%02d' % (time // 60, time % 60)

    length = int(60 * hours)
    begins = sorted(minutes(span[0]) for person in people for span in person)
    for begin in begins:
        if all(any(minutes(a) <= begin and begin + length <= minutes(b) for a, b in person)
               for person in people):
            return text(begin) + ' - ' + text(begin + length)
    return 'No time slot works.'
