using System.Reflection;
using Prodserver.Core.Findings;

namespace Architecture.Tests;

/// <summary>Every kind of finding that a room declares, in the order of the ids.</summary>
public static class DeclaredCodes
{
    public static IReadOnlyList<(Type Home, FindingCode Code)> All { get; } =
    [
        .. Rooms.All
            .SelectMany(room => room.Assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(FindingCode))
            .Select(field => (Home: field.DeclaringType!, Code: (FindingCode)field.GetValue(null)!))
            .OrderBy(declared => declared.Code.Id, StringComparer.Ordinal),
    ];
}
