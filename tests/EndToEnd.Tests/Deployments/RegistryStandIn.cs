using System.Security.Cryptography;
using System.Text;
using Prodserver.Testing;

namespace EndToEnd.Tests.Deployments;

/// <summary>What a registry does for those who push: it asks for a name and a password, takes nothing twice, and no image whose parts it does not have.</summary>
internal static class RegistryStandIn
{
    /// <summary>On the engine's loopback, where Docker asks for no certificate.</summary>
    public const string Server = "127.0.0.1:5000";

    private const string Program = """
        import hashlib, http.server, json, os, sys, uuid


        class Registry(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self, status, length=0, **headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Length", str(length))
                self.end_headers()

            def save(self, path):
                with open(path, "ab") as file:
                    if self.headers.get("Transfer-Encoding") == "chunked":
                        while size := int(self.rfile.readline(), 16):
                            file.write(self.rfile.read(size))
                            self.rfile.readline()
                        self.rfile.readline()
                    else:
                        file.write(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
                with open(path, "rb") as file:
                    return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()

            def serve(self):
                if hashlib.sha256(self.headers.get("Authorization", "").encode()).hexdigest() != sys.argv[1]:
                    self.close_connection = True
                    return self.answer(401, WWW_Authenticate='Basic realm="images"')
                path, _, query = self.path.partition("?")
                kind, name = (["", ""] + path.split("/"))[-2:]
                if path == "/v2/":
                    self.answer(200)
                elif self.command == "HEAD" and kind in ("blobs", "manifests"):
                    there = os.path.exists(kind + "/" + name)
                    self.answer(200 if there else 404, os.path.getsize(kind + "/" + name) if there else 0)
                elif self.command == "POST" and kind == "uploads":
                    self.answer(202, Location=path + uuid.uuid4().hex)
                elif self.command == "PATCH" and kind == "uploads":
                    self.save(name)
                    self.answer(202, Location=path, Range="0-%d" % (os.path.getsize(name) - 1))
                elif self.command == "PUT" and kind == "uploads":
                    digest = self.save(name)
                    os.rename(name, "blobs/" + digest)
                    self.answer(201 if query == "digest=" + digest.replace(":", "%3A") else 400, Location=path, Docker_Content_Digest=digest)
                elif self.command == "PUT" and kind == "manifests":
                    digest = self.save("manifest")
                    with open("manifest") as file:
                        manifest = json.load(file)
                    whole = all(os.path.exists("blobs/" + part["digest"]) for part in [manifest["config"], *manifest["layers"]])
                    os.rename("manifest", "manifests/" + name)
                    self.answer(201 if whole else 400, Docker_Content_Digest=digest)
                else:
                    self.answer(404)

            do_HEAD = do_GET = do_POST = do_PATCH = do_PUT = serve


        os.chdir("/tmp")
        os.mkdir("blobs")
        os.mkdir("manifests")
        http.server.ThreadingHTTPServer(("", 5000), Registry).serve_forever()
        """;

    private const string Name = "registry";

    /// <summary>Starts it in a container. What it is given of the password is a hash, which everybody may see.</summary>
    /// <param name="image">An image with Python.</param>
    public static void Start(DockerEngine engine, string image, string userName, string password)
    {
        var header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
        var allowed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(header)));
        engine.Require("docker", "run", "--detach", "--name", Name, "--publish", Server + ":5000", image, "python3", "-c", Program, allowed);
    }

    /// <summary>The tags that were pushed.</summary>
    public static IReadOnlyList<string> Tags(DockerEngine engine) =>
        engine.Require("docker", "exec", Name, "ls", "/tmp/manifests").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
