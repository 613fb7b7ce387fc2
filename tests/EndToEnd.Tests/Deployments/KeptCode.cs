using Prodserver.Testing;

namespace EndToEnd.Tests.Deployments;

/// <summary>A project's files as they are now: whatever is changed is as before when this is disposed of.</summary>
internal sealed class KeptCode : IDisposable
{
    private readonly TemporaryFolder _copy = new();
    private readonly string _code;

    public KeptCode(string code) => FolderCopy.Copy(_code = code, _copy.Combine("code"));

    public void Dispose()
    {
        Directory.Delete(_code, recursive: true);
        FolderCopy.Copy(_copy.Combine("code"), _code);
        _copy.Dispose();
    }
}
