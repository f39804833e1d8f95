-- Asks for one path as several people in turn: arguments are the path and their cookies.
-- What wrk found comes as one line of JSON.
local requests = {}
local turn = 0

function init(arguments)
    for i = 2, #arguments do
        requests[i - 1] = wrk.format("GET", arguments[1], { Cookie = arguments[i] })
    end
end

function request()
    turn = turn % #requests + 1
    return requests[turn]
end

function done(summary, latency)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write +
        summary.errors.status + summary.errors.timeout
    io.write(string.format('{"requests":%d,"failed":%d,"p50":%d,"p99":%d}\n', summary.requests, failed,
        latency:percentile(50), latency:percentile(99)))
end
