using System.Globalization;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>A time span in seconds, with its unit. Source: systemd.time(7).</summary>
public static class Seconds
{
    public static Quotation Quote(long seconds) =>
        seconds < 0
            ? new Refusal(SystemdFindings.Seconds, "is below zero, and a time span is not", "give a whole number of seconds from 0 on")
            : seconds.ToString(CultureInfo.InvariantCulture) + "s";
}
