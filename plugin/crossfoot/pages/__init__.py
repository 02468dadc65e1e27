"""What a published site shows of a judged report."""
