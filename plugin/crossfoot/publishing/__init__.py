"""What a site makes of judged reports beside the authors' words: lists, downloads, charts. Knows no host."""
