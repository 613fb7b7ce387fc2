from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from .forms import OrderForm
from .models import Order
from .tasks import confirm_order


@require_GET
def index(request):
    return render(request, "shop/index.html", {"form": OrderForm(), "orders": Order.objects.all()[:10]})


@require_POST
def place_order(request):
    form = OrderForm(request.POST)
    if not form.is_valid():
        return render(request, "shop/index.html", {"form": form, "orders": Order.objects.all()[:10]}, status=400)

    order = form.save()
    confirm_order.delay(order.pk)
    return redirect("index")


@require_GET
def health(request):
    """Says that the process answers; it asks no database, so that a slow one does not stop every process."""
    return HttpResponse("ok", content_type="text/plain")
