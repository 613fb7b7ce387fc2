from django.contrib import admin
from django.contrib.staticfiles.urls import staticfiles_urlpatterns
from django.urls import path

from shop.orders import views

urlpatterns = [
    path("", views.index, name="index"),
    path("orders/", views.place_order, name="place-order"),
    path("healthz/", views.health, name="health"),
    path("admin/", admin.site.urls),
]

# Only with DEBUG; elsewhere nginx serves what collectstatic has gathered.
urlpatterns += staticfiles_urlpatterns()
