def remainder(limit, divisors, remainders):
    """The least number up to a limit with given remainders."""
    number, step = 0, 1
    for divisor, wanted in zip(divisors, remainders):
        while number % divisor != wanted:
            number += step
        step *= divisor
    if number > limit:
        raise ValueError('there is none')
    return number
