SET @now = UTC_TIMESTAMP();

INSERT INTO glossary (word, side, meaning, counterpart, forms, changed_by, updated_at)
    SELECT w.word, w.side, w.meaning, w.counterpart, w.forms, 3, @now FROM (
        SELECT '' AS word, '' AS side, '' AS meaning, '' AS counterpart, '' AS forms UNION ALL VALUES
        ('reach', 'social', 'How many different people saw a post at least once. It says how far the words went, not whether anybody did something because of them.', 'how far it went', ''),
        ('impressions', 'social', 'How often a post was on somebody''s screen. One person who scrolls past three times counts three.', 'how often it was shown', 'impression'),
        ('engagement', 'social', 'Everything that people did with a post: liked, commented, shared, clicked. A lively figure that may stand for praise or for anger.', 'what people did with it', 'engagements'),
        ('click-through rate', 'social', 'Of a hundred who saw a post, how many followed its link.', 'how many came on to us', 'CTR, click-through'),
        ('conversion', 'social', 'Somebody did what the post was for: booked a visit, asked for a price, applied.', 'what it brought', 'conversions'),
        ('hashtag', 'social', 'A word with # before it, under which a network gathers posts on one matter.', 'a label to be found by', 'hashtags'),
        ('organic', 'social', 'Shown without paying for it: to followers, and to those whom they pass it on to.', 'without advertising', ''),
        ('boosted', 'social', 'A post that a network shows to more people for money.', 'advertised', 'boost, boosting'),
        ('UTM', 'social', 'A few words at the end of a link that tell our website which post somebody came from.', 'where a visitor came from', 'UTM link'),
        ('evergreen', 'social', 'A text that is as useful in a year as today, so that it may be shown again.', 'what stays true', ''),
        ('call to action', 'social', 'The one thing that a post asks its reader to do.', 'what we ask for', 'CTA'),
        ('sentiment', 'social', 'Whether what people write about us is friendly, neutral or angry.', 'how people feel about us', ''),
        ('follower', 'social', 'Somebody who asked a network to show them what we post.', 'a subscriber', 'followers'),
        ('baseline', 'business', 'Where a figure stood before the work began. Without it nobody can say afterwards what the work changed.', 'where it stood', ''),
        ('churn', 'business', 'How many customers leave us in a time, of a hundred we had.', 'how many leave', ''),
        ('pipeline', 'business', 'Orders that we may get: people we talk with, by how likely they are to sign.', 'orders to come', ''),
        ('margin', 'business', 'What is left of a price when everything that the thing cost us is paid.', 'what is left over', 'margins'),
        ('headcount', 'business', 'How many people work here, or may be hired.', 'how many of us', ''),
        ('retention', 'business', 'How many stay, customers or colleagues: the other side of leaving.', 'how many stay', ''),
        ('run rate', 'business', 'What a year would come to if every month were like this one.', 'a year at this pace', ''),
        ('lead', 'business', 'Somebody who showed that they may buy: asked for a price, left an address.', 'somebody who may buy', 'leads'),
        ('framework contract', 'business', 'An agreement on prices and terms, under which single orders follow without being haggled over again.', 'an agreed frame for orders', 'framework contracts'),
        ('capital expenditure', 'business', 'Money for things that serve for years, such as a production line.', 'money for lasting things', 'capex'),
        ('cost to serve', 'business', 'What one customer costs us in a year: visits, calls, parts.', 'what a customer costs us', '')
    ) w WHERE w.word <> '';
