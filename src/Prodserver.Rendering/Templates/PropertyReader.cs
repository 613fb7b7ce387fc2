using System.Reflection;

namespace Prodserver.Rendering.Templates;

/// <summary>Reads one property of a model through a delegate: reflection is asked once.</summary>
internal abstract class PropertyReader
{
    public static PropertyReader Of(Type owner, MethodInfo getter)
    {
        var reader = (PropertyReader)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(owner, getter.ReturnType))!;
        reader.Bind(getter);
        return reader;
    }

    public abstract object? Read(object target);

    protected abstract void Bind(MethodInfo getter);

    private sealed class Typed<TOwner, TValue> : PropertyReader
        where TOwner : class
    {
        private Func<TOwner, TValue>? _getter;

        public override object? Read(object target) => _getter!((TOwner)target);

        protected override void Bind(MethodInfo getter) => _getter = getter.CreateDelegate<Func<TOwner, TValue>>();
    }
}
