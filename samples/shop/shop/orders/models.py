from django.db import models


class Order(models.Model):
    product = models.CharField(max_length=100)
    placed_at = models.DateTimeField(auto_now_add=True)
    confirmed = models.BooleanField(default=False)

    class Meta:
        ordering = ["-placed_at", "-pk"]

    def __str__(self):
        return self.product
