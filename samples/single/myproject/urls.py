from django.http import HttpResponse
from django.urls import path


async def index(request):
    return HttpResponse("It works.", content_type="text/plain")


urlpatterns = [path("", index)]
