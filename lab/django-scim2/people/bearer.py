"""django-scim2 leaves authentication to the application: this one knows a single bearer token."""

import hmac
import os
from types import SimpleNamespace


class BearerMiddleware:
    """Says who asks. The library's own middleware then answers 401 to everybody who is not authenticated."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.token = os.environ['TOKEN'].encode()

    def __call__(self, request):
        scheme, _, token = request.headers.get('Authorization', '').partition(' ')
        known = hmac.compare_digest(token.strip().encode(), self.token)
        request.user = SimpleNamespace(is_authenticated=known and scheme.lower() == 'bearer')
        return self.get_response(request)
