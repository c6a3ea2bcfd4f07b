from tests.web.conftest import app, frenchman, visitor

__all__ = ["app", "frenchman", "visitor"]
