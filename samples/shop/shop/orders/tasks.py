from celery import shared_task

from .models import Order


@shared_task
def confirm_order(order_id):
    Order.objects.filter(pk=order_id).update(confirmed=True)
