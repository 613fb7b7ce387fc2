namespace Build.Pipelines;

/// <summary>The result of a pure function: forgotten where memory is short, and made again for whoever asks for it then.</summary>
/// <param name="value">The result, which is at hand already.</param>
/// <param name="make">Makes the same again.</param>
public sealed class Forgettable<T>(T value, Func<T> make)
    where T : class
{
    private readonly WeakReference<T> _value = new(value);

    public T Value
    {
        get
        {
            if (!_value.TryGetTarget(out var value))
            {
                value = make();
                _value.SetTarget(value);
            }

            return value;
        }
    }
}
