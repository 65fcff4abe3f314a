"""What editors' machines check in content, kind by kind; nothing of it runs in the browser."""
