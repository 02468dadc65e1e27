"""A run's result, printed: each reporter is one pure function of it."""
