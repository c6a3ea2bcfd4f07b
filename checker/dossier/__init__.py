"""What an applicant answered: how it is read, what is asked next, and the verdict it comes to."""
