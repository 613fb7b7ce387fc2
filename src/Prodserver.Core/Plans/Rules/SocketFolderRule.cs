using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A socket that a process binds by itself has to be where nginx sees it and where systemd's own sockets are not.</summary>
internal sealed class SocketFolderRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var systemdFolder = "/run/" + scope.Project.Name;
        var isTaken = scope.Processes.Any(process => process.SocketPath is not null);
        foreach (var process in scope.Processes)
        {
            if (process.SocketPath is not null)
            {
                continue;
            }

            foreach (var socket in process.Process.Bindings.OfType<Binding.Unix>())
            {
                if (HostFolder.IsWithin(socket.Path, "/tmp") || HostFolder.IsWithin(socket.Path, "/var/tmp"))
                {
                    notes.Report(
                        PlanFindings.SocketInPrivateFolder,
                        scope.Graded(Severity.Error),
                        process.Process.Definition,
                        $"nginx can't see the socket {socket.Path} of '{process.Name}': its unit has a /tmp of its own",
                        $"use a folder below /run, such as {systemdFolder}-{process.Name}/{process.Name}.sock");
                }
                else if (isTaken && HostFolder.Of(socket.Path) == systemdFolder)
                {
                    notes.Report(
                        PlanFindings.SocketFolderShared,
                        scope.Graded(Severity.Error),
                        process.Process.Definition,
                        $"the socket {socket.Path} of '{process.Name}' is in the folder of the sockets that systemd listens on",
                        $"use another, such as {systemdFolder}-{process.Name}/{process.Name}.sock");
                }
            }
        }
    }
}
