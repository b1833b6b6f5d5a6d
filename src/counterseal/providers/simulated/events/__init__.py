"""
From a line to the provider's own events: one module for each form that Microsoft's log has.

The shapes are those of the "Office 365 Management Activity API schema" and of exports seen in the wild: which fields
an event has, in which order, where the address stands, which of its values are JSON inside a text. A reader that only
understands tidy input must fail here, not on the night it is needed.
"""
