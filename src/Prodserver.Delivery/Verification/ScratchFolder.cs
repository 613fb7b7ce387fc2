using System.Globalization;

namespace Prodserver.Delivery.Verification;

/// <summary>Folders that exist while a verifier runs. Nothing is made before the first is asked for.</summary>
/// <param name="parent">An absolute path; the caller says where this machine keeps what is temporary.</param>
public sealed class ScratchFolder(string parent) : IDisposable
{
    private static int _last;

    private readonly Lazy<string> _root = new(() => Directory.CreateDirectory(Path.Combine(
        parent,
        string.Create(CultureInfo.InvariantCulture, $"prodserver-{Environment.ProcessId}-{Interlocked.Increment(ref _last)}"))).FullName);

    private int _count;

    /// <summary>A new empty folder.</summary>
    public string Create(string name) => Directory.CreateDirectory(Path.Combine(
        _root.Value,
        string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref _count)}"))).FullName;

    public void Dispose()
    {
        if (!_root.IsValueCreated)
        {
            return;
        }

        try
        {
            Directory.Delete(_root.Value, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A program that was killed may still be dying; the system clears its temporary folder.
        }
    }
}
