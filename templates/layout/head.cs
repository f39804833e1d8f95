<?cs # The head that top.cs and narrow.cs share. ?><!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title><?cs if:Page.HasErrors ?>Error: <?cs /if ?><?cs var:Page.Title ?> - <?cs var:Site.Name ?></title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="description" content="What the organisation wants to reach, what is made for it, and what that brought.">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="{&quot;includeIndicatorStyles&quot;:false,&quot;allowEval&quot;:false,&quot;allowScriptTags&quot;:false,&quot;selfRequestsOnly&quot;:true,&quot;historyCacheSize&quot;:0,&quot;responseHandling&quot;:[{&quot;code&quot;:&quot;204&quot;,&quot;swap&quot;:false},{&quot;code&quot;:&quot;[23]..&quot;,&quot;swap&quot;:true},{&quot;code&quot;:&quot;422&quot;,&quot;swap&quot;:true},{&quot;code&quot;:&quot;[45]..&quot;,&quot;swap&quot;:false,&quot;error&quot;:true}]}">
<link rel="preload" href="<?cs var:Site.Assets ?>/fonts/inter.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="<?cs var:Site.Assets ?>/css/throughline.css">
<link rel="icon" href="<?cs var:Site.Assets ?>/favicon.svg" type="image/svg+xml">
<link rel="manifest" href="<?cs var:Site.Assets ?>/manifest.webmanifest">
<script src="<?cs var:Site.Assets ?>/js/theme.js"></script>
<script src="<?cs var:Site.Assets ?>/js/app.js" type="module"></script>
</head>
