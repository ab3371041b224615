def sort_words(words):
    """The words in the order of their ASCII codes."""
    return ' '.join(sorted(words))
