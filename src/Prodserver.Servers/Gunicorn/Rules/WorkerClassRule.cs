using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn.Rules;

/// <summary>An ASGI worker for the WSGI application of the backend, or the other way round.</summary>
internal sealed class WorkerClassRule : IRule
{
    public void Check(ProcessContext context)
    {
        var speaksAsgi = GunicornWorker.SpeaksAsgi(context);
        if (speaksAsgi == (context.Backend.Interface == ApplicationInterface.Asgi))
        {
            return;
        }

        context.Findings.Error(
            ServerFindings.WorkerClassInterface,
            context.Options.Find("worker-class")?.ValuePosition ?? context.Process.BackendPosition,
            $"gunicorn's worker class '{GunicornWorker.Class(context)}' calls {(speaksAsgi ? "an ASGI" : "a WSGI")} application, and {context.Backend.Path} hands it {(speaksAsgi ? "a WSGI" : "an ASGI")} one",
            speaksAsgi ? "leave 'worker-class' out, or choose the uvicorn backend" : "write 'worker-class': \"asgi\" or a uvicorn worker");
    }
}
