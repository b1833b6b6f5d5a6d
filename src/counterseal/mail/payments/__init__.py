"""Payment instructions in a text, as objects: where somebody asks for money to be sent."""
