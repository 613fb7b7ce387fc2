using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Prodserver.Testing.Hosts;

/// <summary>The network of another process: a socket made there stays there. Source: setns(2).</summary>
internal static class NetworkNamespace
{
    private const int NewNet = 0x40000000;

    /// <summary>Connects to a port of that network's loopback.</summary>
    public static Socket Connect(int process, int port) => Enter(process, () =>
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    });

    /// <summary>Runs code on a thread of its own that has the network of that process.</summary>
    private static T Enter<T>(int process, Func<T> code)
    {
        T? result = default;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                using var network = File.OpenHandle(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/ns/net"), share: FileShare.ReadWrite);
                if (SetNamespace(network, NewNet) != 0)
                {
                    throw new Win32Exception(Marshal.GetLastPInvokeError());
                }

                result = code();
            }
            catch (Exception exception) when (exception is IOException or Win32Exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result!;
    }

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static extern int SetNamespace(SafeFileHandle handle, int kind);
}
