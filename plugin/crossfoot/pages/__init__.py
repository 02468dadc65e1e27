"""What the page of a report shows of the judgement: official tables, checklist, findings. Knows no host."""
