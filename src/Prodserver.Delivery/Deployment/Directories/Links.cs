using System.Runtime.InteropServices;

namespace Prodserver.Delivery.Deployment.Directories;

/// <summary>Replaces a link to a folder at once, which the base library does for files only.</summary>
internal static partial class Links
{
    /// <summary>Gives a link another name; a link of that name is gone then, and there is no moment without one, but on Windows.</summary>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Replace(string made, string link)
    {
        if (OperatingSystem.IsWindows())
        {
            if (Path.Exists(link))
            {
                Directory.Delete(link);
            }

            Directory.Move(made, link);
        }
        else if (Rename(made, link) != 0)
        {
            throw new IOException($"{link}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Rename(string from, string to);
}
