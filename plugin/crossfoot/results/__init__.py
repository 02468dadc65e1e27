"""What a run found, in plain values: the only thing a reporter sees."""
