"""Call records in Parquet files (extra `parquet`)."""
