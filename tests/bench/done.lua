-- What wrk found, as one line of JSON.
function done(summary, latency)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write +
        summary.errors.status + summary.errors.timeout
    io.write(string.format('{"requests":%d,"failed":%d,"p50":%d,"p99":%d}\n', summary.requests, failed,
        latency:percentile(50), latency:percentile(99)))
end
