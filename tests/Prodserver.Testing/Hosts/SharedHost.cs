namespace Prodserver.Testing.Hosts;

/// <summary>One booted host for all tests of an assembly. The assembly's <c>[SetUpFixture]</c> ends it.</summary>
public static class SharedHost
{
    private static readonly Lock Door = new();

    private static SystemdHost? _host;

    private static string? _fault;

    /// <summary>The host, booted at the first call. Where it can't be, the calling test is skipped or failed with the reason.</summary>
    public static SystemdHost Get()
    {
        lock (Door)
        {
            if (_host is null && _fault is null)
            {
                try
                {
                    _host = SystemdHost.Boot();
                }
                catch (HostUnavailableException unavailable)
                {
                    _fault = unavailable.Message;
                }
            }

            if (_fault is not null)
            {
                Requirement.Lacks(_fault);
            }

            return _host!;
        }
    }

    public static void End()
    {
        lock (Door)
        {
            _host?.Dispose();
            _host = null;
        }
    }
}
