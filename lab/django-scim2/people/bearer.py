"""django-scim2 leaves authentication to the application: this one knows a single bearer token."""

import hmac
import os
from types import SimpleNamespace


class BearerMiddleware:
    """Says who asks. The library's own middleware then answers 401 to everybody who is not authenticated."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.expected = 'Bearer ' + os.environ['TOKEN']

    def __call__(self, request):
        given = request.headers.get('Authorization', '')
        known = hmac.compare_digest(given.encode(), self.expected.encode())
        request.user = SimpleNamespace(is_authenticated=known)
        return self.get_response(request)
