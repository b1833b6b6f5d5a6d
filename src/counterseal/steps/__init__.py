"""Steps of the playbook: one a file, found by name. A step is a function from the situation to actions."""
