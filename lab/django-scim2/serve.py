"""Makes an empty database in $DATA and serves on 127.0.0.1:$PORT."""

import os
from pathlib import Path

os.environ['DJANGO_SETTINGS_MODULE'] = 'settings'

import django  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

django.setup()
Path(settings.DATABASES['default']['NAME']).unlink(missing_ok=True)
call_command('migrate', run_syncdb=True, verbosity=0)
call_command('runserver', f'127.0.0.1:{settings.PORT}', use_reloader=False)
