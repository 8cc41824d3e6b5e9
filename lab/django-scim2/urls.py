from django.urls import include, path

# The namespace must be called `scim`: the app's own urls.py sets it.
urlpatterns = [path('scim/v2/', include('django_scim.urls'))]
