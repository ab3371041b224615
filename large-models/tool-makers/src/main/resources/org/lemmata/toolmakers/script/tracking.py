def track(start, swaps, person, options):
    """The letter of the option that a person holds after all swaps."""
    holds = dict(start)
    for one, other in swaps:
        holds[one], holds[other] = holds[other], holds[one]
    for letter, thing in options:
        if thing == holds[person]:
            return letter
    raise ValueError('no option is held')
