"""What was written: articles, their sentences, datelines and page furniture; ``sources`` reads them from files and addresses."""
