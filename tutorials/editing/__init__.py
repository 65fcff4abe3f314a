"""What runs on editors' machines only: reading YAML, checking content, the command line."""
