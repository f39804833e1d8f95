-- Asks for one path as several people in turn: what stands after -- is the path, then their
-- cookies. Ends with what done.lua says.
dofile(debug.getinfo(1, 'S').source:match('^@(.*/)') .. 'done.lua')

local browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' -- robots are not counted
local requests, turn = {}, 0

function init(arguments)
    for i = 2, #arguments do
        requests[i - 1] = wrk.format('GET', arguments[1], { Cookie = arguments[i], ['User-Agent'] = browser })
    end
end

function request()
    turn = turn % #requests + 1
    return requests[turn]
end
