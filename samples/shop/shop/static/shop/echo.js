const output = document.getElementById("echo");
const socket = new WebSocket(location.origin.replace(/^http/, "ws") + output.dataset.path);
socket.onopen = () => socket.send("connected");
socket.onmessage = (event) => { output.value = event.data; };
socket.onclose = () => { output.value = "closed"; };
