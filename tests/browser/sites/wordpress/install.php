<?php
/**
 * Makes the database, two users, and a page of each.
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';

$config = file_get_contents( __DIR__ . '/site/wp-config.php' );
preg_match( "/'localhost:(.*)'/", $config, $socket );
$database = new mysqli( 'localhost', 'root', '', '', 0, $socket[1] );
$database->query( 'CREATE DATABASE wordpress' );

require __DIR__ . '/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'Bureau Oever', 'admin', 'admin@example.org', true, '', 'gereed', 'nl_NL' );
switch_theme( 'twentytwentythree' );
$activated = activate_plugin( 'gereed/gereed.php' );
if ( is_wp_error( $activated ) ) {
	fwrite( STDERR, $activated->get_error_message() );
	exit( 1 );
}
update_user_meta( 1, 'locale', 'nl_NL' );
$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'gereed',
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);

/** Publishes a page as someone, with what she may write and no more. */
function publish( $user, $slug, $content ) {
	wp_set_current_user( $user );
	kses_init();
	$page = wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_name'    => $slug,
			'post_title'   => $slug,
			'post_author'  => $user,
			'post_content' => wp_slash( $content ),
		),
		true
	);
	if ( is_wp_error( $page ) ) {
		fwrite( STDERR, $page->get_error_message() );
		exit( 1 );
	}
}

publish( $author, 'raw', '<gereed-check eager></gereed-check><script>alert(1)</script>' );
publish( $author, 'shortcode', '[gereed eager no-save depth="quick" lang="nl" booking-url="https://cal.com/bureau/sessie"]' );
publish( $author, 'block', '<!-- wp:gereed/check {"eager":true,"no-save":true,"depth":"quick","lang":"en","sender":"Anders"} /-->' );
publish(
	$author,
	'hostile',
	'[gereed eager lang="nl" depth="\' onclick=alert(1) x=\'" theme="blue" booking-url="javascript:alert(1)" sender="A &quot; onload=&quot;alert(1) <b>B</b>" onclick="alert(1)"]'
	. '<!-- wp:gereed/check {"depth":["quick"],"sender":"\u0022\u003e\u003cimg src=x onerror=alert(1)\u003e","logo":"data:text/html,x","onfocus":"alert(1)"} /-->'
);

$gereed_logo    = home_url( '/Logo%20Bureau.png' );
$gereed_consent = trim( str_repeat( 'Ik ga akkoord, voor 100%. ', 40 ) );
publish(
	$author,
	'exact',
	'[gereed logo="' . $gereed_logo . '" consent-text="' . $gereed_consent . '" data-hidden="share=100%25,name=x\\\\,y"]'
	. '<!-- wp:gereed/check ' . wp_json_encode(
		array(
			'logo'         => $gereed_logo,
			'consent-text' => $gereed_consent,
			'data-hidden'  => 'share=100%25,name=x\,y',
			'align'        => 'wide',
			'className'    => 'smaller',
		)
	) . ' /-->'
);
publish(
	$author,
	'wrong',
	'[gereed no-save="misschien" eager="no" depth="kort" theme="" dept="quick" save]'
	. '<!-- wp:gereed/check {"logo":"data:text/html,x","eager":false,"align":"full"} /-->'
	. '[gereed lang="nl" depth="quick" no-save]'
);
