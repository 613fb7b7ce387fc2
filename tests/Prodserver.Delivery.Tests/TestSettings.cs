// A folder of its own for every test, disposed after it.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
