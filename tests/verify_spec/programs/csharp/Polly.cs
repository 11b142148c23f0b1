// The client can be given a policy of the package Polly, which comes from NuGet alone.
// These two types stand in for it, so that the client compiles; no call uses them.
using System;
using System.Threading.Tasks;

namespace Polly
{
    public enum OutcomeType
    {
        Successful,
        Failure,
    }

    public class PolicyResult<TResult>
    {
        public OutcomeType Outcome { get; set; }
        public TResult Result { get; set; }
        public Exception FinalException { get; set; }
    }

    public interface ISyncPolicy<TResult>
    {
        PolicyResult<TResult> ExecuteAndCapture(Func<TResult> action);
    }

    public interface IAsyncPolicy<TResult>
    {
        Task<PolicyResult<TResult>> ExecuteAndCaptureAsync(
            Func<Task<TResult>> action);
    }
}
