"""What readers of the site see of the judgement: official tables, checklists, findings, the portal. Knows no host."""
