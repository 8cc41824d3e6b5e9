"""Users and groups: the mixins of django-scim2, and what its adapters expect beside them."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django_scim.models import AbstractSCIMGroupMixin, AbstractSCIMUserMixin


class Group(AbstractSCIMGroupMixin):
    # SCIMGroup reads and writes `name`, and the mixin copies it to scim_display_name on the first save.
    # Entra matches groups by their name, so it is unique.
    name = models.CharField(max_length=254, unique=True)


class User(AbstractSCIMUserMixin, AbstractUser):
    # SCIMUser.groups reads `scim_groups`; SCIMGroup reads and writes the other end as `user_set`.
    scim_groups = models.ManyToManyField(Group, related_name='user_set')
