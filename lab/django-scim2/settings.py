"""The smallest Django project that serves django-scim2 with its own adapters, filters and views."""

import os

PORT = os.environ['PORT']
SECRET_KEY = 'signs nothing here'
ALLOWED_HOSTS = ['127.0.0.1', 'localhost']
ROOT_URLCONF = 'urls'
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'people', 'django_scim']
MIDDLEWARE = [
    # As in every new Django project; it also adds Content-Length, without which the server closes each connection.
    'django.middleware.common.CommonMiddleware',
    'people.bearer.BearerMiddleware',
    'django_scim.middleware.SCIMAuthCheckMiddleware',
]
AUTH_USER_MODEL = 'people.User'
DEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'
USE_TZ = True

DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.sqlite3',
        'NAME': os.path.join(os.environ['DATA'], 'people.sqlite3'),
        # Writers wait for each other instead of failing with "database is locked".
        'OPTIONS': {'transaction_mode': 'IMMEDIATE', 'timeout': 20},
    }
}

SCIM_SERVICE_PROVIDER = {
    'SCHEME': 'http',
    'NETLOC': f'127.0.0.1:{PORT}',
    'GROUP_MODEL': 'people.models.Group',
    'WWW_AUTHENTICATE_HEADER': 'Bearer',
    'AUTHENTICATION_SCHEMES': [
        {'type': 'oauthbearertoken', 'name': 'Bearer token', 'description': 'One token, given at the start'}
    ],
}
