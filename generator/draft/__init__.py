"""What a recording shows that the spec lacks, as a patch of the spec's files."""
