using Prodserver.Rendering.Quoting.Systemd;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>The operand of <c>USER</c>: a user, or a user and a group with a colon between them.</summary>
public static class UserInstruction
{
    public static Quotation Quote(string user)
    {
        var parts = user.Split(':');
        return parts.Length <= 2 && parts.All(part => UserName.IsNumber(part) || UserName.IsName(part))
            ? user
            : new Refusal(
                DockerFindings.User,
                user.Length == 0 ? "is empty, which would run as root" : "is no user of an image",
                "use a number or a lower-case name, with ':' and a group if need be");
    }
}
