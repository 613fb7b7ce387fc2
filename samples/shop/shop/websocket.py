"""A websocket in plain ASGI: sends back what it receives."""

PATH = "/ws/"


async def echo(scope, receive, send):
    await receive()  # websocket.connect
    if scope["path"] != PATH:
        await send({"type": "websocket.close", "code": 4404})
        return

    await send({"type": "websocket.accept"})
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            return
        if message.get("text") is not None:
            await send({"type": "websocket.send", "text": message["text"]})
        else:
            await send({"type": "websocket.send", "bytes": message["bytes"]})
