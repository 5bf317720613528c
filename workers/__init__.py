"""Worker processes: the functions the queue calls by name, the schedule, and what every process keeps."""
