using System.Collections.Concurrent;
using System.Reflection;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>The properties of a type under the names that templates use (<c>WorkingDirectory</c> is <c>working_directory</c>), found once a type.</summary>
internal sealed class RecordMembers
{
    private static readonly ConcurrentDictionary<Type, RecordMembers> Known = new();

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    private RecordMembers(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } getter)
            {
                _members[StandardMemberRenamer.Rename(property.Name)] = new Member(type, getter);
            }
        }
    }

    public IEnumerable<string> Names => _members.Keys;

    public int Count => _members.Count;

    public static RecordMembers Of(Type type) => Known.GetOrAdd(type, static type => new RecordMembers(type));

    public bool Contains(string name) => _members.ContainsKey(name);

    public bool TryRead(object target, string name, out object? value)
    {
        if (_members.TryGetValue(name, out var member))
        {
            value = member.Read(target);
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>One property. Members of an enum are texts for a template: <c>HardeningProfile.Compat</c> is <c>"compat"</c>.</summary>
    private sealed class Member(Type owner, MethodInfo getter)
    {
        private PropertyReader? _reader;

        public object? Read(object target) => (_reader ??= PropertyReader.Of(owner, getter)).Read(target) switch
        {
            Enum member => StandardMemberRenamer.Rename(member.ToString()),
            var value => value,
        };
    }
}
