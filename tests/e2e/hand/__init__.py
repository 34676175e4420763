"""A hand in every control: finds what can be acted on by role and label, acts, and looks whether all is well."""
